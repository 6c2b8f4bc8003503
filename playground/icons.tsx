/** A key, drawn like GraphiQL's own sidebar icons. */
export function KeyIcon() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle cx="8" cy="15" r="4.5" />
      <path d="M11.3 11.7 20 3m-4 4 3 3m-6 0 2 2" />
    </svg>
  );
}
