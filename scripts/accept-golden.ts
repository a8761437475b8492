import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EXAMPLES } from '../examples/synth';

for (const app of EXAMPLES) {
  writeFileSync(`examples/${basename(app.outdir)}/golden.yaml`, app.synthYaml());
}
