using EarlyWarning.Simulation.Writing;
using NodaTime;

namespace EarlyWarning.Simulation.Delivering;

/// <summary>Writes a region that a scan file reads: the company list, the outcomes and the scan file here, the feeds in the derived class.</summary>
internal abstract class FeedWriter : SimulationWriter
{
    private readonly CsvOutput companies;
    private readonly CsvOutput outcomes;

    protected FeedWriter(RegionOptions options, string folder)
        : base(options, folder)
    {
        this.companies = Folder.Open("companies.csv", ["统一社会信用代码", "企业名称", "职工人数", "行政区划", "行业代码", "注册资本", "成立日期", "已建工会"]);
        this.outcomes = Folder.Open("outcomes.csv", ["company", "date", "kind", "workers", "yuan", "began"]);
    }

    public override long Rows => Folder.Rows - this.companies.Rows - this.outcomes.Rows;

    /// <summary>Writes the scan file and the note, and closes all files.</summary>
    public override void Finish()
    {
        Folder.WriteText("scan.json", ScanFileText.Of([.. FeedLines()]));
        Folder.WriteText(OfficeFileText.Name, OfficeFileText.Of());
        Folder.WriteText("README.md", SimulationNote.Of(Folder.Options, Folder.Through));
        Dispose();
    }

    protected override void WriteCompany(SimulatedCompany company)
    {
        WriteToRegister(company);
        if (company.Trouble is { } trouble) WriteOutcome(company, trouble);
        WriteFeeds(company);
    }

    protected abstract void WriteFeeds(SimulatedCompany company);

    /// <summary>Finishes the feeds and returns each as it stands in the scan file.</summary>
    protected abstract IEnumerable<string> FeedLines();

    private void WriteToRegister(SimulatedCompany company)
    {
        this.companies.Cell(company.Id);
        this.companies.Cell(company.Name);
        this.companies.Cell(company.Headcount);
        this.companies.Cell(company.Region);
        this.companies.Cell(company.Industry);
        this.companies.Cell(company.RegisteredCapitalCny);
        this.companies.Cell(SimulationFolder.Iso(company.RegisteredOn));
        this.companies.Cell(company.HasUnion ? "是" : "否");
        this.companies.EndRow();
    }

    private void WriteOutcome(SimulatedCompany company, SimulatedTrouble trouble)
    {
        this.outcomes.Cell(company.Id);
        this.outcomes.Cell(SimulationFolder.Iso(trouble.Day));
        this.outcomes.Cell(trouble.Kind switch
        {
            SimulatedTroubleKind.ProductionStop => "production-stop",
            SimulatedTroubleKind.UnpaidWages => "unpaid-wages",
            SimulatedTroubleKind.SocialInsuranceGap => "social-insurance-gap",
            SimulatedTroubleKind.RelocationDispute => "relocation-dispute",
            _ => "layoff",
        });
        this.outcomes.Cell(trouble.Workers);
        this.outcomes.Cell(trouble.Cny);
        this.outcomes.Cell(NodaTime.Text.YearMonthPattern.Iso.Format(trouble.Began));
        this.outcomes.EndRow();
    }
}
