import type { TaskStatus } from "../../core/tasks/task.ts";

const SHAPES: Record<TaskStatus, string> = {
  planned: "M9 3.5a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11Z",
  running: "M9 3.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11Zm0 2.700v3l2.200 1.500",
  done: "m4 9.500 3.300 3.300 6.700-7.300",
  stopped: "M5.500 5.500h7v7h-7Z",
};

/** How a task stands, as a shape; the word beside it says the same. */
export function TaskMark({ status, overdue }: { status: TaskStatus; overdue: boolean }) {
  return (
    <svg
      class={overdue ? "task-mark overdue" : "task-mark"}
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      {overdue ? (
        <>
          <path class="solid" d="M9 2.500 16.500 15.500H1.500Z" />
          <path class="cut-out" d="M9 7v4m0 2v.01" />
        </>
      ) : (
        <path d={SHAPES[status]} />
      )}
    </svg>
  );
}
