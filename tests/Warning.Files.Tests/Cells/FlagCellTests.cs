using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Cells;

public sealed class FlagCellTests
{
    [Theory]
    [InlineData("true false", "TRUE False")]
    [InlineData("是 否", " 是\u3000 否")]
    [InlineData("有 无", "有 无")]
    [InlineData("1 0", "１ ０")]
    [InlineData("y n", "Ｙ N")]
    [InlineData("yes no", "YES ｎｏ")]
    public void A_flag_is_read_as_departments_write_it(string plain, string mended)
    {
        foreach (string[] pair in new[] { plain.Split(' '), mended.Split(' ', StringSplitOptions.RemoveEmptyEntries) })
        {
            Assert.Equal((true, true, null), Parse(pair[0]));
            Assert.Equal((true, false, null), Parse(pair[1]));
        }
    }

    [Theory]
    [InlineData("", "blank")]
    [InlineData("2", "not a flag; expected true false 是 否 有 无 1 0 y n yes no")]
    [InlineData("不", "not a flag; expected true false 是 否 有 无 1 0 y n yes no")]
    [InlineData("是是是是是是是是是是是是是是是是是是是是", "not a flag; expected true false 是 否 有 无 1 0 y n yes no")]
    public void What_is_no_flag_says_so(string cell, string expected) => Assert.Equal((false, false, expected), Parse(cell));

    private static (bool, bool, string?) Parse(string cell)
    {
        bool read = FlagCell.TryParse(Encoding.UTF8.GetBytes(cell), out bool value, out Message? fault);
        return (read, value, fault?.ToString());
    }
}
