import type { Disparity } from "../compare/disparity.ts";
import { formatNumber } from "./number.ts";
import type { Text } from "./text.ts";

/** A measure of inequality as it is shown: its name, its number and the formula behind it. */
export interface Measure {
  readonly name: Text;
  readonly value: string;
  readonly formula: Text;
}

/** The measures of a disparity that could be taken, each to three decimals; the part of Theil T between the groups in percent. */
export function measuresOf({ gini, theil, williamson }: Disparity): readonly Measure[] {
  const measures: Measure[] = [];
  if (gini !== null) {
    measures.push({
      name: { zh: "基尼系数", en: "Gini" },
      value: formatNumber(gini, 3),
      formula: {
        zh: "G = Σᵢ Σⱼ pᵢpⱼ|xᵢ − xⱼ| / (2μP²)，以人口加权；0为完全均等",
        en: "G = Σᵢ Σⱼ pᵢpⱼ|xᵢ − xⱼ| / (2μP²), weighted by population; 0 is equal",
      },
    });
  }
  if (theil !== null) {
    measures.push({
      name: { zh: "泰尔指数", en: "Theil T" },
      value: formatNumber(theil.total, 3),
      formula: {
        zh: "T = Σᵢ (pᵢ/P)(xᵢ/μ) ln(xᵢ/μ)，以人口加权",
        en: "T = Σᵢ (pᵢ/P)(xᵢ/μ) ln(xᵢ/μ), weighted by population",
      },
    });
    if (theil.total > 0) {
      measures.push({
        name: { zh: "组间占", en: "between groups" },
        value: `${formatNumber((100 * theil.between) / theil.total, 0)}%`,
        formula: {
          zh: "组间部分Σg sg ln(μg/μ)占泰尔指数的比重；其余为组内差异",
          en: "Part of Theil T between the groups, Σg sg ln(μg/μ); the rest lies within them",
        },
      });
    }
  }
  if (williamson !== null) {
    measures.push({
      name: { zh: "威廉森系数", en: "Williamson" },
      value: formatNumber(williamson, 3),
      formula: {
        zh: "V = √(Σᵢ (xᵢ − μ)² pᵢ/P) / μ，以人口加权的变异系数",
        en: "V = √(Σᵢ (xᵢ − μ)² pᵢ/P) / μ, the coefficient of variation weighted by population",
      },
    });
  }
  return measures;
}
