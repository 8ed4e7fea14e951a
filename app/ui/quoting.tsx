import { written } from "#app/text/written.ts";

/** `lang` on a part: a sentence of ours with what somebody `wrote` in it, which is read aloud in its own language. */
export function Quoting({ sentence, wrote }: { sentence: string; wrote: string }) {
  const at = sentence.lastIndexOf(wrote);
  const { lang } = written(wrote);
  if (at < 0 || !lang) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <span lang={lang}>{wrote}</span>
      {sentence.slice(at + wrote.length)}
    </>
  );
}
