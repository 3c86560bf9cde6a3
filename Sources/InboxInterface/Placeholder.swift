// InboxInterface
