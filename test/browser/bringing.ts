import type { Page } from "playwright-core";

/** Opens the dialog for data and chooses a file in it. */
export async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "打开数据" }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件…" }).click();
  await (await choosing).setFiles({ name, mimeType: "application/octet-stream", buffer });
}

/** Pastes cells as a spreadsheet hands them over. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((cells) => {
    const data = new DataTransfer();
    data.setData("text/plain", cells);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** Drops files on the page, all at once. */
export async function drop(page: Page, files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  const contents = Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString("base64")]);
  await page.evaluate((all) => {
    const data = new DataTransfer();
    for (const [name = "", content = ""] of all) {
      data.items.add(new File([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], name));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, contents);
}

/** Drops a folder on the page, as the system does. */
export async function dropFolder(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 700, y: 400, data });
  }
  await session.detach();
}
