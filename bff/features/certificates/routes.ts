import * as api from '#shared/contract/certificates'
import { on } from '../../http/use-case'
import { readCertificateFile } from './read-certificate-file'
import { readSigningKey } from './read-signing-key'
import { verifyCertificate } from './verify-certificate'

export const routes = [
  on(api.verifyCertificate, verifyCertificate),
  on(api.readSigningKey, readSigningKey),
  on(api.readCertificateFile, readCertificateFile),
]
