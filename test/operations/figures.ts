// Figures as Prometheus reads them: https://prometheus.io/docs/instrumenting/exposition_formats/

type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

export type Family = { readonly type: string; readonly samples: readonly Sample[] };

const SAMPLE = /^([a-z_:][\w:]*)(?:\{(.*)\})? (\S+)$/i;
const LABEL = /([a-z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/gi;

/** Families by name. Throws where a line is none of the format. */
export function parseFigures(text: string): ReadonlyMap<string, Family> {
  const families = new Map<string, { type: string; samples: Sample[] }>();
  let current = { type: '', samples: [] as Sample[] };
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  for (const line of text.split('\n')) {
    const typed = /^# TYPE (\S+) (counter|gauge|histogram|summary)$/.exec(line);
    if (typed !== null) families.set(typed[1] ?? '', (current = { type: typed[2] ?? '', samples: [] }));
    if (line === '' || line.startsWith('# ')) continue;
    const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
    if (name === '' || labels.replace(LABEL, '') !== '' || Number.isNaN(Number(value)) !== (value === 'Nan'))
      throw new Error(`no sample: ${line}`);
    const pairs = [...labels.matchAll(LABEL)].map(([, label = '', of = '']) => [label, of] as const);
    current.samples.push({ name, labels: Object.fromEntries(pairs), value: Number(value) });
  }
  return families;
}

/** The value of one sample; undefined where there is none with these labels. */
export function valueOf(
  families: ReadonlyMap<string, Family>,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  const family = families.get(name) ?? families.get(name.replace(/_(?:bucket|sum|count)$/, ''));
  return family?.samples.find(
    (sample) =>
      sample.name === name &&
      Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  )?.value;
}
