// InboxDesk
