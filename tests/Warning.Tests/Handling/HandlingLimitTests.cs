using FsCheck.Xunit;

namespace EarlyWarning.Tests.Handling;

/// <summary>Checks how limits of work are written.</summary>
public sealed class HandlingLimitTests
{
    [Theory]
    [InlineData("4h", 4, HandlingUnit.Hour, "4 hours", "4 小时")]
    [InlineData("1d", 1, HandlingUnit.Day, "1 day", "1 日")]
    [InlineData("2wd", 2, HandlingUnit.WorkingDay, "2 working days", "2 个工作日")]
    [InlineData("1000h", 1_000, HandlingUnit.Hour, "1000 hours", "1000 小时")]
    public void A_limit_is_a_number_and_a_unit(string text, int length, HandlingUnit unit, string english, string chinese)
    {
        Assert.True(HandlingLimit.TryParse(text, out HandlingLimit limit));
        Assert.Equal(new HandlingLimit(length, unit), limit);
        Assert.Equal((english, chinese), (limit.InWords().ToString(), limit.InWords().ToString(Rules.MessageLanguage.Chinese)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("wd")]
    [InlineData("0d")]
    [InlineData("1001h")]
    [InlineData("-1d")]
    [InlineData("1.5d")]
    [InlineData(" 1d")]
    [InlineData("1 d")]
    [InlineData("1m")]
    [InlineData("1D")]
    public void Anything_else_is_none(string text) => Assert.False(HandlingLimit.TryParse(text, out _));

    [Property]
    public bool What_is_written_is_read_back(int length, HandlingUnit unit)
    {
        HandlingLimit limit = new((Math.Abs(length % HandlingLimit.MaxLength)) + 1, Enum.IsDefined(unit) ? unit : HandlingUnit.Day);
        return HandlingLimit.TryParse(limit.ToString(), out HandlingLimit read) && read == limit;
    }
}
