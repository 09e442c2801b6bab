using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

public sealed class RejectGroupsTests
{
    private readonly RejectLog log = new();

    [Fact]
    public void Rejects_are_counted_by_column_and_kind_of_reason_the_most_first()
    {
        Add(1, "电量", "x", CellMessages.LetterInNumber);
        Add(2, "月份", "13", CellMessages.NoSuchDate);
        Add(3, "电量", "y", CellMessages.LetterInNumber);
        Add(3, "月份", "14", CellMessages.NoSuchDate);
        Add(4, "电量", "-", CellMessages.NoDigit);
        Add(5, "月份", "15", CellMessages.NoSuchDate);
        Assert.Equal(
            [("月份", "no-such-date", 3L), ("电量", "letter-in-number", 2L), ("电量", "no-digit", 1L)],
            log.Groups.Select(group => (group.Column, group.Reason.Code, group.Count)));
        Assert.Equal((6L, 5L), (log.Count, log.Rows));
        Assert.Equal([2L, 3, 5], log.Groups[0].Examples.Select(reject => reject.Row));
    }

    [Fact]
    public void Reasons_that_differ_in_their_numbers_are_one_kind()
    {
        Add(1, "电量", "-1", CellMessages.AtLeast("-1", "0"));
        Assert.True(log.Groups[0].IsUniform);
        Add(2, "电量", "-1", CellMessages.AtLeast("-1", "0"));
        Assert.True(log.Groups[0].IsUniform);
        Add(3, "电量", "-2", CellMessages.AtLeast("-2", "0"));
        RejectGroup group = Assert.Single(log.Groups);
        Assert.Equal((3L, false, "out of range: -1, expected 0 or more"), (group.Count, group.IsUniform, group.Reason.ToString()));
    }

    [Fact]
    public void What_is_no_longer_kept_is_counted_with_its_reason()
    {
        for (int row = 0; row < RejectLog.Bound; row++) Add(row, "电量", "x", CellMessages.LetterInNumber);
        Assert.True(log.IsFull);
        Add(RejectLog.Bound, "月份", "13", CellMessages.NoSuchDate);
        log.Add(RejectLog.Bound + 1, "月份", CellMessages.NoSuchDate);
        log.Add(RejectLog.Bound + 1, "电量", OutOfRange.KindOf(new ValueRange(0, 1)));
        Assert.Equal([RejectLog.Bound, 2L, 1L], log.Groups.Select(group => group.Count));
        Assert.Empty(log.Groups[1].Examples);
        Assert.Equal(OutOfRange.Fault(new ValueRange(0, 1), 2).Code, log.Groups[2].Reason.Code);
        Assert.Equal(log.Count, log.Groups.Sum(group => group.Count));
    }

    private void Add(int row, string column, string value, Message reason) =>
        log.Add(row, "power.csv", row, column, System.Text.Encoding.UTF8.GetBytes(value), reason);
}
