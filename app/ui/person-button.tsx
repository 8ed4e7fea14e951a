/** One of the demo people, to be chosen at sign-in. Posts `name` = `value`. */
export function PersonButton(props: { name: string; value: string; person: string; role: string }) {
  return (
    <button className="ms-person" type="submit" name={props.name} value={props.value}>
      <span className="ms-person__mono" aria-hidden="true">
        {initials(props.person)}
      </span>
      <span>
        <strong>{props.person}</strong>
        <span>{props.role}</span>
      </span>
    </button>
  );
}

/** Of the first and the last word that begins with a letter: "Per Pædagog (vikar)" is PP. */
function initials(name: string): string {
  const words = name.split(/\s+/).flatMap((word) => /^\p{L}/u.exec(word)?.[0] ?? []);
  return [words[0], words.length > 1 ? words.at(-1) : ""].join("").toLocaleUpperCase("da");
}
