"""The only home of spreadsheets: reading into a Plan, comparing, writing."""
