// InboxStore
