using DuckDB.NET.Data;

namespace EarlyWarning.DuckDb;

/// <summary>A database in memory, on two threads, that keeps no order of rows which nobody asks for.</summary>
internal sealed class Database : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    public Database()
    {
        connection.Open();
        Run("set threads = 2; set preserve_insertion_order = false");
    }

    public void Run(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Returns the numbers of a query's only row.</summary>
    public long[] Numbers(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        if (!reader.Read()) throw new InvalidOperationException($"No row: {sql}");
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt64)];
    }

    public void Dispose() => connection.Dispose();
}
