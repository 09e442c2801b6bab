using System.Text;
using EarlyWarning.Files.Cells;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EarlyWarning.Files.Feeds;

public sealed class RecordBatchTests
{
    [Fact]
    public void Cells_are_the_text_that_a_file_would_have()
    {
        RecordBatch batch = new("a", "b", "c");
        batch.Add("鹤山");
        batch.Add("市"u8);
        batch.Add("x".AsSpan());
        batch.EndRow();
        batch.Add((string?)null);
        batch.AddMissing();
        batch.Add(true);
        batch.EndRow();
        batch.Add(new LocalDate(2026, 3, 1));
        batch.Add(Instant.FromUtc(2026, 9, 30, 16, 0));
        batch.Add(-12L);
        batch.EndRow();
        batch.Add(1234.50m);
        batch.Add(0.1);
        batch.Add(false);
        batch.EndRow();
        Assert.Equal("鹤山|市|x\n||1\n2026-03-01|2026-09-30T16:00:00Z|-12\n1234.50|0.1|0", Text(batch));
        batch.Clear();
        Assert.Equal((0, 3), (batch.Count, batch.Columns.Count));
        batch.Add("1");
        batch.Add("2");
        batch.Add("3");
        batch.EndRow();
        Assert.Equal("1|2|3", Text(batch));
    }

    [Fact]
    public void Any_number_is_read_as_what_it_was() => Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
    {
        RecordBatch batch = new("a");
        batch.Add(number.Get);
        batch.EndRow();
        return NumberCell.TryParse(batch.Cell(0, 0), 1, out double read, out _) && read == number.Get;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cell_of_any_length_finds_room()
    {
        RecordBatch batch = new("a", "b");
        string[] texts = [.. Enumerable.Range(0, 300).Select(length => new string('鹤', length * 7))];
        foreach (string text in texts)
        {
            batch.Add(text);
            batch.Add(Encoding.UTF8.GetBytes(text));
            batch.EndRow();
        }

        for (int row = 0; row < texts.Length; row++)
        {
            Assert.Equal(texts[row], Encoding.UTF8.GetString(batch.Cell(row, 0)));
            Assert.Equal(texts[row], Encoding.UTF8.GetString(batch.Cell(row, 1)));
        }
    }

    [Fact]
    public void Nothing_is_allocated_for_a_cell_once_the_batch_has_its_size()
    {
        RecordBatch batch = new("a", "b", "c", "d");
        Fill(batch);

        // What the runtime allocates for itself, once, while it compiles is in one round; what a cell costs would be in each.
        Assert.Equal(0, Enumerable.Range(0, 10).Min(_ => Allocated(batch)));
    }

    [Fact]
    public void What_no_cell_can_be_is_refused_under_its_name()
    {
        Assert.Equal("columns", Assert.Throws<ArgumentException>(() => new RecordBatch()).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentException>(() => new RecordBatch("a", "")).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentException>(() => new RecordBatch("a", "a")).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentNullException>(() => new RecordBatch(null!)).ParamName);
        RecordBatch batch = new("a", "b");
        foreach (double number in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
            Assert.Equal("number", Assert.Throws<ArgumentOutOfRangeException>(() => batch.Add(number)).ParamName);
        Assert.Equal("date", Assert.Throws<ArgumentOutOfRangeException>(() => batch.Add(new LocalDate(-1, 1, 1))).ParamName);
        Assert.Equal("row", Assert.Throws<ArgumentOutOfRangeException>(() => batch.Cell(0, 0).Length).ParamName);
        batch.Add("1");
        Assert.Equal("The row has 1 cells, and there are 2 columns.", Assert.Throws<InvalidOperationException>(batch.EndRow).Message);
        batch.Add("2");
        batch.EndRow();
        Assert.Equal("column", Assert.Throws<ArgumentOutOfRangeException>(() => batch.Cell(0, 2).Length).ParamName);
        foreach (string text in (string[])["3", "4", "5"]) batch.Add(text);
        Assert.Throws<InvalidOperationException>(batch.EndRow);
    }

    private static long Allocated(RecordBatch batch)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Fill(batch);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Fill(RecordBatch batch)
    {
        batch.Clear();
        for (int row = 0; row < 1000; row++)
        {
            batch.Add("91440784MA4X00004U");
            batch.Add(new LocalDate(2026, 10, 1));
            batch.Add(1.5 * row);
            batch.Add(Instant.FromUnixTimeSeconds(row));
            batch.EndRow();
        }
    }

    private static string Text(RecordBatch batch) => string.Join('\n', Enumerable.Range(0, batch.Count).Select(row =>
        string.Join('|', Enumerable.Range(0, batch.Columns.Count).Select(column => Encoding.UTF8.GetString(batch.Cell(row, column))))));
}
