using System.Text;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Whatever is changed in the files of a ledger, the next who reads it is told the line.</summary>
public sealed class DamagedLedgerTests : IDisposable
{
    private const int Damages = 40;

    private readonly TemporaryFolder folder = new();

    private string State => Path.Combine(this.folder.Path, "state");

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public Task A_flipped_bit_is_found_in_its_line() => FoundAsync((lines, random, line) =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(lines[line]);
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return [.. lines[..line].Select(Encoding.UTF8.GetBytes), bytes, .. lines[(line + 1)..].Select(Encoding.UTF8.GetBytes)];
    });

    [Fact]
    public Task A_deleted_line_is_found_in_the_one_after_it() => FoundAsync((lines, _, line) => Of([.. lines[..line], .. lines[(line + 1)..]]),
        isLastLeft: true);

    [Fact]
    public Task Swapped_lines_are_found_in_the_first_of_them() => FoundAsync((lines, random, line) =>
    {
        string[] swapped = [.. lines];
        int other = line + 1 + random.Next(lines.Length - line - 1);
        (swapped[line], swapped[other]) = (lines[other], lines[line]);
        return Of(swapped);
    }, isLastLeft: true);

    [Fact]
    public Task A_doubled_line_is_found_in_its_copy() => FoundAsync((lines, _, line) => Of([.. lines[..(line + 1)], .. lines[line..]]), after: 1);

    [Fact]
    public Task The_body_of_a_line_in_another_is_found_in_that_one() => FoundAsync((lines, _, line) =>
    {
        string[] doubled = [.. lines];
        doubled[line + 1] = Body(lines[line]) + lines[line + 1][Body(lines[line + 1]).Length..];
        return Of(doubled);
    }, after: 1, isLastLeft: true);

    [Theory]
    [InlineData("\"n\":3", "\"n\":-21474836480", 5)]
    [InlineData("\"n\":3", "\"n\":9223372036854775807", 5)]
    [InlineData("\"n\":3", "\"n\":4000000000000", 5)]
    [InlineData("\"n\":0", "\"n\":4000000000000", 2)]
    [InlineData("\"event\":\"ledger-opened\",\"values\":{\"version\":2,\"issuer\":\"某市总工会\"}", "\"event\":\"ledger-opened\",\"value\"}", 1)]
    public async Task A_number_far_off_or_a_cut_off_first_line_costs_no_more_than_any_other_damage(string was, string becomes, int line)
    {
        await WriteAsync();
        string file = Directory.GetFiles(State, "ledger-*.jsonl").Single(), text = await File.ReadAllTextAsync(file);
        Assert.Contains(was, text, StringComparison.Ordinal);
        int at = text.IndexOf(was, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text[..at] + becomes + text[(at + was.Length)..]);
        LedgerCorruptException found = await Assert.ThrowsAsync<LedgerCorruptException>(() => FileLedger.OpenToReadAsync(State, issuer: null));
        Assert.Equal((file, line), (found.File, found.Line));
        LedgerVerification verified = await FileLedger.VerifyAsync(State);
        Assert.Contains(verified.Faults, fault => (fault.File, fault.Line) == (file, line));
    }

    [Fact]
    public async Task Of_a_file_that_is_no_ledger_the_first_lines_are_named()
    {
        await WriteAsync();
        string file = Path.Combine(State, "ledger.jsonl");
        await File.WriteAllTextAsync(file, new string('\n', 3_000_000));
        LedgerVerification verified = await FileLedger.VerifyAsync(State);
        Assert.Equal(Enumerable.Range(1, 100), verified.Faults.Select(fault => fault.Line));
        Assert.Equal(1000, verified.FaultCount);
    }

    private static string Body(string line) => line[..line.LastIndexOf(",\"hash\"", StringComparison.Ordinal)];

    private static byte[][] Of(string[] lines) => [.. lines.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Damages the ledger at random lines of all its files, one after the other, and reads it.</summary>
    /// <param name="damage">Returns the lines of a file with one damaged.</param>
    /// <param name="after">How many lines after the damaged one the damage is found.</param>
    /// <param name="isLastLeft">Whether the last line of a file is not damaged, since another is needed after it.</param>
    private async Task FoundAsync(Func<string[], Random, int, byte[][]> damage, int after = 0, bool isLastLeft = false)
    {
        await WriteAsync();
        string[] files = [.. Directory.GetFiles(State, "ledger*.jsonl").Order(StringComparer.Ordinal)];
        Random random = new(1603);
        for (int time = 0; time < Damages; time++)
        {
            string file = files[time % files.Length];
            byte[] sound = await File.ReadAllBytesAsync(file);
            string[] lines = Encoding.UTF8.GetString(sound).Split('\n')[..^1];

            // The first line is no entry, and says more than a hash does: what may read it.
            int line = 1 + random.Next(lines.Length - (isLastLeft ? 2 : 1));
            byte[][] damaged = damage(lines, random, line);
            await File.WriteAllBytesAsync(file, [.. damaged.SelectMany(text => text.Append((byte)'\n'))]);
            LedgerCorruptException found = await Assert.ThrowsAsync<LedgerCorruptException>(() => FileLedger.OpenToReadAsync(State, issuer: null));
            Assert.Equal((file, line + 1 + after), (found.File, found.Line));
            Assert.Contains($"{file}:{found.Line}: ", found.Message, StringComparison.Ordinal);
            await File.WriteAllBytesAsync(file, sound);
        }

        using FileLedger whole = await FileLedger.OpenToReadAsync(State, issuer: null);
        Assert.NotEmpty(Events.EntriesOf(whole));
    }

    /// <summary>Writes scans and acts of two years.</summary>
    private async Task WriteAsync()
    {
        using FileLedger ledger = await FileLedger.OpenAsync(State, "某市总工会");
        int written = 0;
        foreach (int year in new[] { 2025, 2026 })
        {
            for (int day = 1; day <= 6; day++)
            {
                Instant at = Instant.FromUtc(year, 11, day, 6, 0);
                LedgerEntry[] entries = [.. Events.OfScan(new LocalDate(year, 11, day)).Append(Events.Silence($"第 {day} 次"))
                    .Select(entry => entry with { Stamp = entry.Stamp with { At = at, AsOf = new LocalDate(year, 11, day) } })];
                await ledger.AppendAsync(entries, written);
                written += entries.Length;
            }
        }
    }
}
