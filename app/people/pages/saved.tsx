import { Note } from "#app/ui/note.tsx";

/** Says that something has been done. It is read aloud, since the page around it stays the same. */
export function Saved({ words }: { words: string | undefined }) {
  if (!words) return null;
  return (
    <Note icon="success" live className="ms-mt-s">
      <p>{words}</p>
    </Note>
  );
}
