/** The collectors' grades: official, published, one weak copy, from memory. */
export const QUALITY: Readonly<Record<string, string>> = {
  A: "official",
  B: "published",
  C: "unverified",
  M: "unverified",
};
