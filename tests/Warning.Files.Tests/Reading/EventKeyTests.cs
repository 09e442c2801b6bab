using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Reading;

public sealed class EventKeyTests
{
    [Property]
    public Property Equal_keys_have_equal_hashes_and_different_ones_different() => Prop.ForAll<string, string>((one, other) =>
    {
        byte[] a = Encoding.UTF8.GetBytes(one ?? ""), b = Encoding.UTF8.GetBytes(other ?? "");
        return EventKey.Of(a) == EventKey.Of(b) == a.AsSpan().SequenceEqual(b) && EventKey.Of(a) != 0;
    });

    [Fact]
    public void A_hundred_thousand_numbers_in_a_row_meet_in_neither_half()
    {
        HashSet<ulong> low = [], high = [];
        for (int i = 0; i < 100_000; i++)
        {
            UInt128 hash = EventKey.Of(Encoding.ASCII.GetBytes(FormattableString.Invariant($"2026-{i}")));
            Assert.True(low.Add((ulong)hash), $"low half of {i}");
            Assert.True(high.Add((ulong)(hash >> 64)), $"high half of {i}");
        }
    }
}
