using Microsoft.Data.Sqlite;

namespace Union.Worker;

/// <summary>The database of the app: what companies owe, and the alerts that were found.</summary>
public sealed class WageDatabase(string connection)
{
    public SqliteConnection Open()
    {
        SqliteConnection open = new(connection);
        open.Open();
        return open;
    }

    /// <summary>Creates the tables, with rows to try.</summary>
    public void Fill() => Execute("""
        create table if not exists wages (company text, month text, arrears real, months real);
        create table if not exists alerts (as_of text, rank integer, company text, level text, score real);
        delete from wages;
        insert into wages values ('A', '2026-10-31', 560000, 3), ('B', '2026-10-31', 0, 0), ('C', '2026-10-31', null, null), ('X', '2026-10-31', 1, 1);
        """);

    public IEnumerable<string> Alerts()
    {
        using SqliteConnection open = Open();
        using SqliteCommand query = open.CreateCommand();
        query.CommandText = "select as_of || ' ' || rank || ' ' || company || ' ' || level from alerts order by as_of, rank";
        using SqliteDataReader rows = query.ExecuteReader();
        while (rows.Read()) yield return rows.GetString(0);
    }

    private void Execute(string sql)
    {
        using SqliteConnection open = Open();
        using SqliteCommand command = open.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
