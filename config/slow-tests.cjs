// Jest reads testTimeout from the root configuration only, which all projects share.
jest.setTimeout(30_000)
