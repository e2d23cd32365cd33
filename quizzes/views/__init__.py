"""What answers a request: get, act or report, render. No view writes or queries by itself."""
