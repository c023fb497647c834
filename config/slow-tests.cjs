// Jest reads testTimeout from the root configuration only, which all projects share. What hangs is found as well after this long,
// and a slow machine is not taken for it.
jest.setTimeout(90_000)
