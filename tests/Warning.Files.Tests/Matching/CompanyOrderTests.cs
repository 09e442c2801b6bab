using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Matching;

public sealed class CompanyOrderTests
{
    /// <summary>Cells name companies in any order, some in two forms, and some none.</summary>
    [Property]
    public Property A_cell_names_the_same_company_whatever_was_met_before()
    {
        Gen<int[]> cells = Gen.Choose(0, 40).ArrayOf();
        return Prop.ForAll(cells.ToArbitrary(), cells.ToArbitrary(), (once, again) =>
        {
            CompanyOrder order = new(companies: 20);
            return once.Concat(again).Concat(once).All(cell =>
            {
                byte[] text = Encoding.UTF8.GetBytes($"cell {cell}");
                (int company, int account) expected = (cell % 20, cell / 20);
                int found = order.FindNext(text, out int account);
                if (found < 0) found = order.Find(text, out account);
                if (found >= 0) return (found, account) == expected;
                order.Add(text, expected.company, expected.account);
                return true;
            });
        });
    }

    [Fact]
    public void The_cell_that_followed_last_time_is_expected()
    {
        CompanyOrder order = new(companies: 3);
        Assert.Equal(CompanyMatch.None, order.FindNext("a"u8, out _));
        order.Add("a"u8, 2, 0);
        order.Add("b"u8, 0, 1);
        order.Add("c"u8, 1, 0);

        Assert.Equal(2, order.Find("a"u8, out _));
        Assert.Equal(0, order.FindNext("b"u8, out int account));
        Assert.Equal(1, account);

        // One that is new does not hide the one behind it.
        Assert.Equal(CompanyMatch.None, order.FindNext("x"u8, out _));
        order.Add("x"u8, 2, 1);
        Assert.Equal(1, order.FindNext("c"u8, out _));
    }

    [Fact]
    public void More_forms_than_an_order_is_worth_are_not_kept()
    {
        CompanyOrder order = new(companies: 1);
        for (int i = 0; i < 5000; i++) order.Add(Encoding.UTF8.GetBytes($"cell {i}"), 0, 0);
        Assert.Equal(0, order.Find("cell 0"u8, out _));
        Assert.Equal(CompanyMatch.None, order.Find("cell 4999"u8, out _));
    }
}
