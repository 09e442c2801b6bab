namespace EarlyWarning.Files.Matching;

public sealed class CrosswalkTests : IDisposable
{
    private static readonly CompanyIndex Companies = new(["121200004013590816", "91152201078377449P"]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_account_leads_to_its_company()
    {
        Crosswalk crosswalk = Load("户号;信用代码;备注\n001;121200004013590816;x\n\"002\";９１１５２２０１０７８３７７４４９ｐ\n\n 003 ;121200004013590816\n");
        Assert.Equal(0, crosswalk.Find("001"u8));
        Assert.Equal(1, crosswalk.Find(" 002"u8));
        Assert.Equal(1, crosswalk.Find("００２"u8));
        Assert.Equal(0, crosswalk.Find("003"u8));
        Assert.Equal(CompanyMatch.None, crosswalk.Find("1"u8));
        Assert.Equal(CompanyMatch.None, crosswalk.Find(new byte[2000]));
        Assert.Equal((3, 0, 0), (crosswalk.Lines, crosswalk.UnknownCompanies, crosswalk.Contradictions));
        Assert.Empty(crosswalk.FaultyLines);
    }

    [Fact]
    public void An_account_of_two_companies_fits_none()
    {
        Crosswalk crosswalk = Load("a,b\n1,121200004013590816\n1,121200004013590816\n2,121200004013590816\n2,91152201078377449P\n2,121200004013590816\n");
        Assert.Equal(0, crosswalk.Find("1"u8));
        Assert.Equal(CompanyMatch.Ambiguous, crosswalk.Find("2"u8));
        Assert.Equal(1, crosswalk.Contradictions);
    }

    [Fact]
    public void A_company_outside_the_register_is_counted()
    {
        Crosswalk crosswalk = Load("a,b\n1,9115220107837941X1\n2,9115220107837941X1\n2,121200004013590816\n");
        Assert.Equal(CompanyMatch.None, crosswalk.Find("1"u8));
        Assert.Equal(CompanyMatch.Ambiguous, crosswalk.Find("2"u8));
        Assert.Equal((2, 1), (crosswalk.UnknownCompanies, crosswalk.Contradictions));
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_told()
    {
        Crosswalk crosswalk = Load("户号,代码\n1\n ,121200004013590816\n3,121200004013590817\n4,\n\"5\"x,121200004013590816\n6,121200004013590816\n");
        Assert.Equal(
        [
            (2, "", "", "one field; expected two"),
            (3, "户号", " ", "blank"),
            (4, "代码", "121200004013590817", "not a credit code: wrong check character (the 18th)"),
            (5, "代码", "", "blank"),
            (6, "", "", "text after the closing quote of field 1"),
        ], crosswalk.FaultyLines.Select(line => (line.Row, line.Column, line.Value, line.Fault.ToString())));
        Assert.Equal(6, crosswalk.Lines);
        Assert.Equal(0, crosswalk.Find("6"u8));
    }

    [Fact]
    public void A_file_of_one_column_is_no_crosswalk()
    {
        FeedException fault = Assert.Throws<FeedException>(() => Load("户号\n1\n"));
        Assert.Equal($"{fault.File}:1: 1 columns; expected two, the account and the company; check the delimiter", fault.Message);
    }

    private Crosswalk Load(string text) => Crosswalk.Load(folder.Write("meters.csv", text), FileFormats.Plain, Companies.Resolve);
}
