export function OpsPage() {
  return <main />;
}
