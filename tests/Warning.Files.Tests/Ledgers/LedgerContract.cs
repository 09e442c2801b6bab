using EarlyWarning.Rules;

namespace EarlyWarning.Files.Ledgers;

/// <summary>What every ledger keeps to, wherever it is stored. A test class of a ledger only opens it.</summary>
public abstract class LedgerContract
{
    private static readonly LedgerEntry[] Scan = Events.OfScan(Events.AsOf);

    [Fact]
    public async Task Entries_are_read_in_the_order_in_which_they_were_appended_from_any_position()
    {
        ILedger ledger = await OpenAsync();
        Assert.Empty(await ReadAsync(ledger));
        await ledger.AppendAsync(Scan, 0);
        await ledger.AppendAsync([], Scan.Length);
        await ledger.AppendAsync([Events.Silence("已约谈"), Events.Silence("再次约谈")], Scan.Length);
        LedgerEntry[] all = [.. Scan, Events.Silence("已约谈"), Events.Silence("再次约谈")];
        for (int from = 0; from <= all.Length + 1; from++)
            Assert.Equal(Events.Text(all.Skip(from)), Events.Text(await ReadAsync(ledger, from)));
        Assert.Empty(await ReadAsync(ledger, long.MaxValue));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(long.MaxValue)]
    public async Task What_is_appended_at_another_position_than_expected_is_refused_and_changes_nothing(long expected)
    {
        ILedger ledger = await OpenAsync();
        await ledger.AppendAsync(Scan, 0);
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.AppendAsync([Events.Silence("a")], expected));
        Assert.Equal(LedgerReason.Moved, refused.Reason);
        Assert.StartsWith($"the ledger has 4 entries, not {expected}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("请重新读取后再办", refused.Text.ToString(MessageLanguage.Chinese), StringComparison.Ordinal);
        Assert.Equal(Events.Text(Scan), Events.Text(await ReadAsync(ledger)));
        await ledger.AppendAsync([Events.Silence("a")], 4);
    }

    [Fact]
    public async Task Even_nothing_is_appended_only_at_the_position_that_is_expected()
    {
        ILedger ledger = await OpenAsync();
        await ledger.AppendAsync(Scan, 0);
        Assert.Equal(LedgerReason.Moved, (await Assert.ThrowsAsync<LedgerException>(() => ledger.AppendAsync([], 3))).Reason);
    }

    [Fact]
    public async Task Of_many_that_append_at_one_position_at_once_one_is_taken_and_the_others_are_refused()
    {
        ILedger ledger = await OpenAsync();
        for (int round = 0; round < 20; round++)
        {
            int position = round * Scan.Length;
            bool[] taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => IsTakenAsync(ledger, position))));
            Assert.Single(taken, one => one);
            Assert.Equal(position + Scan.Length, (await ReadAsync(ledger)).Count);
        }
    }

    [Fact]
    public async Task A_reader_gets_what_was_there_when_it_began_and_whole_appends_only()
    {
        ILedger ledger = await OpenAsync();
        await ledger.AppendAsync(Scan, 0);
        await using IAsyncEnumerator<LedgerEntry> reader = ledger.ReadAsync().GetAsyncEnumerator();
        Assert.True(await reader.MoveNextAsync());
        await ledger.AppendAsync(Scan, Scan.Length);
        int read = 1;
        while (await reader.MoveNextAsync()) read++;
        Assert.Equal(Scan.Length, read);
        Assert.Equal(2 * Scan.Length, (await ReadAsync(ledger)).Count);
    }

    [Fact]
    public async Task A_cancelled_append_leaves_the_ledger_as_it_was()
    {
        ILedger ledger = await OpenAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.AppendAsync(Scan, 0, new CancellationToken(canceled: true)));
        Assert.Empty(await ReadAsync(ledger));
        await ledger.AppendAsync(Scan, 0);
    }

    [Fact]
    public async Task A_reading_is_cancelled_before_and_between_entries()
    {
        ILedger ledger = await OpenAsync();
        await ledger.AppendAsync(Scan, 0);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ledger.ReadAsync(0, new CancellationToken(canceled: true)).ToListAsync());
        using CancellationTokenSource source = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (LedgerEntry entry in ledger.ReadAsync().WithCancellation(source.Token)) await source.CancelAsync();
        });
    }

    [Fact]
    public async Task Arguments_are_checked_under_their_names()
    {
        ILedger ledger = await OpenAsync();
        Assert.Equal("entries", (await Assert.ThrowsAsync<ArgumentNullException>(() => ledger.AppendAsync(null!, 0))).ParamName);
        Assert.Equal("expectedPosition", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ledger.AppendAsync(Scan, -1))).ParamName);
        Assert.Equal("from", Assert.Throws<ArgumentOutOfRangeException>(() => { ledger.ReadAsync(-1); }).ParamName);
        Assert.Equal("entries", (await Assert.ThrowsAnyAsync<ArgumentException>(() => ledger.AppendAsync([Events.Silence("a"), default], 0))).ParamName);
        Assert.Empty(await ReadAsync(ledger));
    }

    [Fact]
    public async Task What_the_caller_does_with_its_list_afterwards_changes_nothing()
    {
        ILedger ledger = await OpenAsync();
        List<LedgerEntry> entries = [.. Scan];
        await ledger.AppendAsync(entries, 0);
        entries.Clear();
        Assert.Equal(Events.Text(Scan), Events.Text(await ReadAsync(ledger)));
    }

    /// <summary>Opens the ledger of the test, which is empty.</summary>
    private protected abstract Task<ILedger> OpenAsync();

    private static async Task<IReadOnlyList<LedgerEntry>> ReadAsync(ILedger ledger, long from = 0) => await ledger.ReadAsync(from).ToListAsync();

    private static async Task<bool> IsTakenAsync(ILedger ledger, long position)
    {
        try
        {
            await ledger.AppendAsync(Scan, position);
            return true;
        }
        catch (LedgerException refused) when (refused.Reason == LedgerReason.Moved)
        {
            return false;
        }
    }
}
