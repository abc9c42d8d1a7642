import { useState } from "preact/hooks";
import { readHeading } from "../../core/clinic/heading.ts";
import { fileUnit } from "../../core/words/fileunit.ts";
import { levels, offered, plan } from "../../state/clinic.ts";
import { planNamed } from "../../state/planning.ts";
import { lang, say } from "../../state/settings.ts";
import { IndicatorSelect } from "./IndicatorSelect.tsx";
import { NewIndicator } from "./NewIndicator.tsx";

/** What the rows of a long table call their indicators, and which each of them is. */
export function NamedRows() {
  const now = plan.value;
  if (!now || now.indicatorColumn === null || now.texts.length === 0) return null;
  return (
    <div
      class="clinic-columns"
      role="region"
      tabIndex={0}
      aria-label={say({ zh: "行中的指标", en: "Indicators by row" })}
    >
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">
              {say({ zh: `“${now.indicatorColumn}”列的写法`, en: `As column “${now.indicatorColumn}” says` })}
            </th>
            <th scope="col">{say({ zh: "指标", en: "Indicator" })}</th>
          </tr>
        </thead>
        <tbody>
          {now.texts.map((text) => (
            <NamedRow key={text} text={text} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NamedRow({ text }: { text: string }) {
  const [making, setMaking] = useState(false);
  const { measure, unit } = readHeading(text);
  return (
    <>
      <tr>
        <td>{text}</td>
        <td>
          <IndicatorSelect
            label={say({ zh: `“${text}”的指标`, en: `Indicator of “${text}”` })}
            value={plan.value?.named.get(text) ?? null}
            likely={[]}
            choose={(id) => planNamed(text, id)}
            make={() => setMaking(true)}
          />
        </td>
      </tr>
      {making && (
        <tr>
          <td colSpan={2}>
            <NewIndicator
              name={measure || text}
              unit={fileUnit(
                unit ?? "",
                lang.value,
                offered.value.map((one) => one.unit),
              )}
              flags={false}
              levels={[...levels.value]}
              done={(made) => {
                setMaking(false);
                if (made) planNamed(text, made.id);
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
}
