"""The only home of SQL: tables, queries, change journal, migrations, backups."""
