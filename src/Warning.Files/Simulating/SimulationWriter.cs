using EarlyWarning.Simulation;
using NodaTime;

namespace EarlyWarning.Files.Simulating;

/// <summary>Writes a region: what both forms have in common, which are the register and the outcomes.</summary>
internal abstract class SimulationWriter : IDisposable
{
    private readonly CsvOutput _companies;
    private readonly CsvOutput _outcomes;

    protected SimulationWriter(RegionOptions options, string folder)
    {
        Folder = new SimulationFolder(folder, options);
        _companies = Folder.Open("companies.csv", ["统一社会信用代码", "企业名称", "职工人数", "行政区划", "行业代码", "注册资本", "成立日期", "已建工会"]);
        _outcomes = Folder.Open("outcomes.csv", ["company", "date", "kind", "workers", "yuan", "began"]);
    }

    /// <summary>The companies with a story of trouble.</summary>
    public int Troubled { get; private set; }

    /// <summary>The rows of the feeds.</summary>
    public long Rows => Folder.Rows - _companies.Rows - _outcomes.Rows;

    protected SimulationFolder Folder { get; }

    public void Write(SimulatedCompany company)
    {
        WriteToRegister(company);
        if (company.Trouble is { } trouble) WriteOutcome(company, trouble);
        WriteFeeds(company);
    }

    /// <summary>Closes the feeds and writes what stands beside them.</summary>
    public void Finish()
    {
        Folder.WriteText("scan.json", ScanFileText.Of([.. FeedLines()]));
        Folder.WriteText("README.md", SimulationNote.Of(Folder.Options, Folder.Through));
        Dispose();
    }

    public void Dispose() => Folder.Dispose();

    protected abstract void WriteFeeds(SimulatedCompany company);

    /// <summary>Each feed as it stands in the scan file.</summary>
    protected abstract IEnumerable<string> FeedLines();

    private void WriteToRegister(SimulatedCompany company)
    {
        _companies.Cell(company.Id);
        _companies.Cell(company.Name);
        _companies.Cell(company.Headcount);
        _companies.Cell(company.Region);
        _companies.Cell(company.Industry);
        _companies.Cell(company.RegisteredCapitalCny);
        _companies.Cell(SimulationFolder.Iso(company.RegisteredOn));
        _companies.Cell(company.HasUnion ? "是" : "否");
        _companies.EndRow();
    }

    private void WriteOutcome(SimulatedCompany company, SimulatedTrouble trouble)
    {
        Troubled++;
        _outcomes.Cell(company.Id);
        _outcomes.Cell(SimulationFolder.Iso(trouble.Day));
        _outcomes.Cell(trouble.Kind switch
        {
            SimulatedTroubleKind.ProductionStop => "production-stop",
            SimulatedTroubleKind.UnpaidWages => "unpaid-wages",
            SimulatedTroubleKind.SocialInsuranceGap => "social-insurance-gap",
            SimulatedTroubleKind.RelocationDispute => "relocation-dispute",
            _ => "layoff",
        });
        _outcomes.Cell(trouble.Workers);
        _outcomes.Cell(trouble.Cny);
        _outcomes.Cell(NodaTime.Text.YearMonthPattern.Iso.Format(trouble.Began));
        _outcomes.EndRow();
    }
}
