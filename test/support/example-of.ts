/** The first example in a README: its code and its documented output. */
export interface Example {
  readonly language: string;
  readonly code: string;
  readonly documented: string;
}

/** Finds the first JavaScript or TypeScript example in a README. All fields are empty if it has none. */
export function exampleOf(readme: string): Example {
  const [, language = '', code = '', documented = ''] =
    /^```(js|ts)\n(.*?)^```$.*?^```text\n(.*?)^```$/msu.exec(readme) ?? [];
  return { language, code, documented };
}
