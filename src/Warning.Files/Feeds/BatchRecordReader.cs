using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Reads the records of a feed source, batch by batch, as if they were those of a file. The hash is over the names of the columns and all cells, each with
/// its length before it, so that it does not depend on how rows are put into batches.
/// </summary>
internal sealed class BatchRecordReader(IFeedSource source, IReadOnlyList<string> columns) : RecordReader(source.Name)
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> hashed = new();
    private RecordBatch? batch;
    private string[]? header;
    private int next;

    public override IReadOnlyList<string> Header => this.header ?? [];

    public override int FieldCount => Header.Count;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => Lacking(Path, Row, Header, columns);

    public override string Hash => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <summary>Goes to the beginning of the next batch.</summary>
    /// <exception cref="FeedException">It has other columns than those before.</exception>
    public void Begin(RecordBatch following)
    {
        if (this.header is null)
        {
            this.header = [.. following.Columns];
            foreach (string column in this.header) AddToHash(System.Text.Encoding.UTF8.GetBytes(column));
        }
        else if (!following.Columns.SequenceEqual(this.header, StringComparer.Ordinal))
        {
            throw new FeedException(Path, Row, FeedMessages.OtherColumns(this.header, following.Columns));
        }

        this.batch = following;
        next = 0;
        for (int row = 0; row < following.Count; row++)
        {
            for (int column = 0; column < this.header.Length; column++) AddToHash(following.Cell(row, column));
        }

        hash.AppendData(hashed.WrittenSpan);
        hashed.ResetWrittenCount();
    }

    public override bool Read()
    {
        if (this.batch is null || next == this.batch.Count) return false;
        next++;
        Row++;
        return true;
    }

    public override ReadOnlySpan<byte> Field(int column) => this.batch!.Cell(next - 1, column);

    public override void Dispose() => hash.Dispose();

    private void AddToHash(ReadOnlySpan<byte> cell)
    {
        BinaryPrimitives.WriteInt32LittleEndian(hashed.GetSpan(sizeof(int)), cell.Length);
        hashed.Advance(sizeof(int));
        hashed.Write(cell);
    }
}
