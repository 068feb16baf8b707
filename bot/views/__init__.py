"""What people see: facts in, Block Kit out. Pure. Builders of a form also read it back."""
