import { piecesWords } from "#app/text/pieces.ts";
import { written } from "#app/text/written.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

/** Where the page lies: the ways back, and the page's own name last. */
export function Breadcrumbs({ trail, here }: { trail: readonly { to: string; label: string }[]; here: string }) {
  const text = piecesWords();
  return (
    <nav className="breadcrumbs" aria-label={text.breadcrumbs}>
      <ol className="breadcrumbs__list">
        {trail.map((step, index) => (
          <li className="breadcrumbs__list-item" key={step.to}>
            {index > 0 && <Icon name="chevron-right" small />}
            <Link className="breadcrumbs__link" to={step.to}>
              {step.label}
            </Link>
          </li>
        ))}
        <li className="breadcrumbs__list-item" aria-current="page">
          {trail.length > 0 && <Icon name="chevron-right" small />}
          <span {...written(here)}>{here}</span>
        </li>
      </ol>
    </nav>
  );
}
