// PlatformContract
