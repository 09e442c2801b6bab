using System.Text;

namespace EarlyWarning.Files.Cells;

public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData(" 138 0013 8000 ")]
    [InlineData("138-0013-8000")]
    [InlineData("１３８００１３８０００")]
    [InlineData("+86 13800138000")]
    [InlineData("0086-13800138000")]
    [InlineData("8613800138000")]
    [InlineData("19912345678")]
    [InlineData("0750-8888888")]
    [InlineData("（0750）8888888")]
    [InlineData("010 8888 8888")]
    [InlineData("0757-88888888")]
    [InlineData("400-800-8820")]
    public void A_telephone_number_is_known_however_it_is_written(string cell) => Assert.Equal("looks like a telephone number", Of(cell));

    [Theory]
    [InlineData("11010519491231002X")] // the example of GB 11643-1999
    [InlineData("11010519491231002x")]
    [InlineData("110105 19491231 002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("440524188001010014")]
    [InlineData("110105491231002")] // of 15 digits
    public void An_identity_number_is_known_by_its_check_digit(string cell) => Assert.Equal("looks like an identity number", Of(cell));

    [Theory]
    [InlineData("")]
    [InlineData("欠薪")]
    [InlineData("12351")]
    [InlineData("20261120")]
    [InlineData("2026-11-20")]
    [InlineData("12800138000")] // no mobile network
    [InlineData("1380013800")]
    [InlineData("138001380001")]
    [InlineData("110105194912310021")] // the check digit is X
    [InlineData("91440784MA4X00004U")] // a credit code
    [InlineData("X1010519491231002X")]
    [InlineData("致电 13800138000")] // not the cell as a whole
    [InlineData("13800138000;13800138001")]
    [InlineData("GD-2026-000123")]
    [InlineData("5000000.00")]
    public void Other_cells_are_none(string cell) => Assert.Null(Of(cell));

    [Theory]
    [InlineData("138 0013 8000", "13800138000")]
    [InlineData("+86-138-0013-8000", "13800138000")]
    [InlineData("（0750）8888888", "07508888888")]
    [InlineData("11010519491231002x", "11010519491231002X")]
    [InlineData(" 王 某 ", "王 某")]
    [InlineData("2026-11-20", "2026-11-20")]
    public void One_number_is_the_same_however_it_is_spaced(string cell, string expected)
    {
        byte[] into = new byte[256];
        Assert.Equal(expected, Encoding.UTF8.GetString(into, 0, PersonalNumber.Canonical(Encoding.UTF8.GetBytes(cell), into)));
    }

    [Fact]
    public void A_long_cell_is_no_number_and_may_not_fit()
    {
        string text = new('甲', 400);
        Assert.Null(Of(text));
        Assert.Equal(-1, PersonalNumber.Canonical(Encoding.UTF8.GetBytes(text), new byte[256]));
    }

    private static string? Of(string cell) => PersonalNumber.Of(Encoding.UTF8.GetBytes(cell))?.ToString();
}
