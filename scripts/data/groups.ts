/** A row of `groups.csv`. */
export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
  readonly short: string;
  readonly short_en: string;
  readonly said: string;
  readonly said_en: string;
  readonly members: string;
  readonly note: string;
  readonly note_en: string;
  readonly colour: string;
}

export const GROUP_FIELDS = [
  "id",
  "name",
  "name_en",
  "short",
  "short_en",
  "said",
  "said_en",
  "members",
  "note",
  "note_en",
  "colour",
] as const;

const WEST = "441223;441224;441225;441226";

export const GROUPS: readonly GroupRow[] = [
  {
    id: "east",
    name: "东部",
    name_en: "East",
    short: "东部",
    short_en: "East",
    said: "东部",
    said_en: "the east",
    members: "441202;441203;441204;441284",
    note: "四会含肇庆高新区。",
    note_en: "Sihui with the high-tech zone.",
    colour: "#2F6FB0",
  },
  {
    id: "west",
    name: "西部",
    name_en: "West",
    short: "西部",
    short_en: "West",
    said: "西部四县",
    said_en: "the west",
    members: WEST,
    note: "",
    note_en: "",
    colour: "#BF7410",
  },
  {
    id: "county-economy",
    name: "四县一市（不含高新区）",
    name_en: "Four counties and Sihui without the zone",
    short: "县域（不含高新区）",
    short_en: "County economy without the zone",
    said: "县域（不含高新区）",
    said_en: "the county economy without the zone",
    members: `${WEST};441284-x`,
    note: "县域没有公布的定义；此处四会不含高新区。",
    note_en: "County economy has no published definition; this one leaves the high-tech zone out of Sihui.",
    colour: "#7E2A4A",
  },
  {
    id: "county-economy-zone",
    name: "四县一市（含高新区）",
    name_en: "Four counties and Sihui with the zone",
    short: "县域（含高新区）",
    short_en: "County economy with the zone",
    said: "县域（含高新区）",
    said_en: "the county economy with the zone",
    members: `${WEST};441284`,
    note: "县域没有公布的定义；此处四会含高新区。",
    note_en: "County economy has no published definition; this one counts the high-tech zone in Sihui.",
    colour: "#5B6C00",
  },
];
