/** What is as long as the longest host name; a longer text is no word that many files share. */
const LONGEST_TEXT = 253;

/** What a function of a text said of the last of them: the files of an organisation name the same few servers over and over. */
export function remembering<T>(read: (text: string) => T, most = 500): (text: string) => T {
  const said = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return read(text);
    const known = said.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    if (said.size >= most) said.clear();
    said.set(text, answer);
    return answer;
  };
}
