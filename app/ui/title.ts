/** A page's title for `meta`: `export const meta = () => pageTitle("Kø")`. The root puts "Fejl:" before it after a refused form. */
export function pageTitle(title: string): [{ title: string }] {
  return [{ title: `${title} – Medspil` }];
}
