using System.Data;
using System.Data.Common;

namespace County.App;

/// <summary>The tables of a county's app, in memory, behind the readers that a database has.</summary>
public sealed class CountyDatabase
{
    private readonly DataSet tables = new();

    /// <summary>What the app keeps of the last scan that was published, by as-of date: a line a company.</summary>
    public IDictionary<string, string[]> Published { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>The lines of the ledger.</summary>
    public IList<byte[]> Ledger { get; } = [];

    /// <summary>Is called before a statement runs, with its number, from 1.</summary>
    public Action<int>? BeforeStatement { get; set; }

    public int Statements { get; private set; }

    public CountyDatabase With(string name, string columns, params object?[][] rows)
    {
        DataTable table = new(name);
        foreach (string column in columns.Split(',')) table.Columns.Add(column.Trim(), typeof(object));
        foreach (object?[] row in rows) table.Rows.Add(row);
        tables.Tables.Add(table);
        return this;
    }

    public async Task<DbDataReader> QueryAsync(string table, CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        return tables.Tables[table]!.CreateDataReader();
    }

    /// <summary>Runs a statement, as a round trip to a server does.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        Statements++;
        BeforeStatement?.Invoke(Statements);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
