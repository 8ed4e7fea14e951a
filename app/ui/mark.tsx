/** The mark: a hollow ball, the arc of a pass, and the ball where it lands. */
export function MedspilMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <circle cx="6.5" cy="20.5" r="4" fill="none" stroke="#fff" strokeWidth="2.4" />
      <path d="M8.5 14.5C9.8 9.7 13.2 7.4 16.5 7.3" fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="22" cy="8" r="4.6" fill="#f5b84d" />
    </svg>
  );
}
