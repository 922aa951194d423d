"""What an editor shows of a plan while it is typed; `server` speaks with the editor."""
