import type { DestinationModel } from './destination-model';
import { bucketProblem, destinationModel } from './destination-model';
import type { GoogleCloudStorageOptions } from './gcs-destination-options';
import { failIf } from '../errors';

export function googleCloudStorage(options: GoogleCloudStorageOptions): DestinationModel {
  failIf(bucketProblem(options.bucket));
  return destinationModel(options, {
    defaultName: 'gcs',
    root: `gs://${options.bucket}`,
    credentials: options.credentials._gcsModel,
    // Barman sets the number of jobs to one (barman: cloud_providers/__init__.py, _make_google_cloud_interface)
    parallelUpload: false,
  });
}
