const ENDPOINT = 'the destination has its endpoint';
const CREDENTIALS = 'the destination has its credentials';
const ENCRYPTION = 'what a provider can encrypt is an option of the destination';
const COMPRESSION = 'how it compresses is an option of the destination';

/** What Barman's commands are told by the destination itself. */
const DECIDED: { readonly [option: string]: string } = {
  '--endpoint-url': ENDPOINT,
  '--cloud-provider': 'the destination is of one provider',
  '--profile': CREDENTIALS,
  '--aws-profile': CREDENTIALS,
  '-P': CREDENTIALS,
  '--encryption': ENCRYPTION,
  '-e': ENCRYPTION,
  '--gzip': COMPRESSION,
  '-z': COMPRESSION,
  '--bzip2': COMPRESSION,
  '-j': COMPRESSION,
  '--xz': COMPRESSION,
  '--snappy': COMPRESSION,
  '--zstd': COMPRESSION,
  '--lz4': COMPRESSION,
};

/** With these a command ends at once, and with success (barman: clients/cloud_cli.py, cloud_walarchive.py). */
const ENDS_AT_ONCE = ['--test', '-t', '--help', '--version', '-V'];

/**
 * What is wrong with an argument that Barman's commands get, or undefined. The plugin hands each string to the command as one
 * argument and drops what it takes for a duplicate (plugin-barman-cloud: api/config.go).
 */
export function barmanArgumentProblem(prop: string, arg: string): string | undefined {
  const option = arg.split('=')[0];
  const ending = ENDS_AT_ONCE.find((one) => stands(option, one));
  if (ending) return `'${prop}' has '${arg}': with ${ending} the command would do nothing and report success, so that WAL or a backup is lost; leave it out`;
  const decided = Object.keys(DECIDED).find((one) => stands(option, one));
  if (decided) return `'${prop}' has '${arg}', and ${DECIDED[decided]}: bytes would land elsewhere than the archive's URL says, or be refused; leave it out`;
  return /^--?[^\s=]+(=\S*)?$/.test(arg)
    ? undefined
    : `'${prop}' should hold one argument a string in the form '--option=value', got '${arg}': the command would be called with one bad argument and fail`;
}

/** Whether Barman may take what is written for an option: Python's argparse lets long ones be cut short. */
function stands(written: string, option: string): boolean {
  return written === option || (/^--./.test(written) && option.startsWith(written));
}
