/** Loads the pinyin dictionary and gives the converter: full pinyin without tones, and initials, both lower case. */
export async function loadPinyin(): Promise<(text: string) => { full: string; initials: string }> {
  const { pinyin } = await import("pinyin-pro");
  return (text) => {
    const syllables = pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive" });
    return {
      full: syllables.join("").toLowerCase(),
      initials: syllables
        .map((syllable) => syllable[0] ?? "")
        .join("")
        .toLowerCase(),
    };
  };
}
