using System.Runtime.CompilerServices;

namespace EarlyWarning.Files.Scanning;

/// <summary>A feed source over the lines of a table, the first of which names the columns; cells are separated by commas.</summary>
internal sealed class TableSource(string name, string table) : IFeedSource
{
    private readonly string[] lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Name => name;

    public string? Version { get; init; }

    /// <summary>The number of rows in a batch.</summary>
    public int BatchSize { get; init; } = 2;

    /// <summary>Is called before the batch that begins with a row, from 0.</summary>
    public Action<int>? Before { get; init; }

    /// <summary>The columns that were asked for.</summary>
    public IReadOnlyList<string> Asked { get; private set; } = [];

    /// <summary>How many readings were ended, to whatever end.</summary>
    public int Closed { get; private set; }

    public async IAsyncEnumerable<RecordBatch> ReadAsync(IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Asked = columns;
        RecordBatch batch = new(this.lines[0].Split(','));
        try
        {
            for (int row = 0; row < this.lines.Length - 1; row += BatchSize)
            {
                await Task.Yield();
                Before?.Invoke(row);
                batch.Clear();
                foreach (string line in this.lines[1..].Skip(row).Take(BatchSize))
                {
                    foreach (string cell in line.Split(',')) batch.Add(cell);
                    batch.EndRow();
                }

                yield return batch;
            }

            Before?.Invoke(this.lines.Length - 1);
        }
        finally
        {
            Closed++;
        }
    }
}
