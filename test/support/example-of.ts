/** The first example of a README: its code, and the output that the README prints below it. */
export interface Example {
  readonly language: string;
  readonly code: string;
  readonly documented: string;
}

/** Finds the first example of a README, in JavaScript or TypeScript. All fields are empty where there is none. */
export function exampleOf(readme: string): Example {
  const [, language = '', code = '', documented = ''] =
    /^```(js|ts)\n(.*?)^```$.*?^```text\n(.*?)^```$/msu.exec(readme) ?? [];
  return { language, code, documented };
}
