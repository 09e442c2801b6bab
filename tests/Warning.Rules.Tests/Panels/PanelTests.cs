namespace EarlyWarning.Rules.Tests.Panels;

public class PanelTests
{
    [Fact]
    public void Rows_are_the_places_of_the_companies_in_the_ordinal_order_of_their_ids()
    {
        Panel panel = new PanelBuilder(new IndicatorCatalog([SmallPanel.Monthly("x")]), ["b", "B", "a"]).Build();

        Assert.Equal(["B", "a", "b"], panel.Companies);
        Assert.True(panel.TryFind("b", out int row));
        Assert.Equal(2, row);
        Assert.Equal(panel, panel.AsOf(SmallPanel.July).Panel);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("aa")]
    [InlineData("c")]
    public void A_company_that_the_panel_does_not_have_is_not_found(string company)
    {
        Panel panel = new PanelBuilder(new IndicatorCatalog([SmallPanel.Monthly("x")]), ["b", "B", "a"]).Build();

        Assert.False(panel.TryFind(company, out int row));
        Assert.Equal(-1, row);
    }
}
