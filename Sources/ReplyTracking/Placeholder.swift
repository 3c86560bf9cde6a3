// ReplyTracking
