import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { EXAMPLES } from '../examples/synth';

for (const app of EXAMPLES) {
  const folder = `examples/${relative('dist', app.outdir)}`;
  writeFileSync(`${folder}/golden.yaml`, app.synthYaml());
  if (existsSync(`${app.outdir}/plan.md`)) copyFileSync(`${app.outdir}/plan.md`, `${folder}/plan.md`);
}
