using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>What proves a service, objections and their answers: what is recorded, refused and put right.</summary>
public sealed class LetterServiceTests
{
    private static readonly LocalDate Issued = LetterOffice.May, Day = LetterOffice.May.PlusDays(1);
    private static readonly ServiceProof Signed = new() { ReceivedBy = "王经理", Relation = "经理", ServedBy = ["甲", "乙"], Place = "厂部" };

    [Fact]
    public void What_proves_a_service_stands_in_the_register()
    {
        LetterOffice office = WithIssued();
        office.Do(actions => actions.Serve(Reminder(office), Day, ServiceForm.InPerson, proof: Signed with { ReceivedBy = " 王经理 ", Witnesses = ["", " "] }));
        Assert.Equal((ServiceForm.InPerson, Signed), (Reminder(office).Form!.Value, Reminder(office).Proof));
    }

    /// <summary>Somebody signs, or the letter is refused before a witness; of mail its number will do.</summary>
    [Theory]
    [InlineData(ServiceForm.Left, false, false, null, LetterActionReason.NoWitness)]
    [InlineData(ServiceForm.Mail, false, false, null, LetterActionReason.NoWitness)]
    [InlineData(ServiceForm.Left, false, false, "EMS1", LetterActionReason.NoWitness)]
    [InlineData(ServiceForm.Mail, false, false, "EMS1", null)]
    [InlineData(ServiceForm.Left, true, false, null, null)]
    [InlineData(ServiceForm.Left, true, true, null, LetterActionReason.ProofContradicts)]
    public void A_refusal_has_a_witness_and_no_signature(ServiceForm form, bool hasWitness, bool isSigned, string? tracking, LetterActionReason? refused)
    {
        LetterOffice office = WithIssued();
        ServiceProof proof = new() { Refusal = "拒绝签收", Witnesses = hasWitness ? ["村委会赵某"] : [], ReceivedBy = isSigned ? "王经理" : null, Tracking = tracking };
        LetterActionException? told = Record(() => office.Do(actions => actions.Serve(Reminder(office), Day, form, proof: proof)));
        Assert.Equal(refused, told?.Reason);
        Assert.Equal(refused is null ? LetterState.Served : LetterState.Issued, Reminder(office).State);
    }

    [Fact]
    public void Nobody_signs_for_what_is_deemed_received()
    {
        LetterOffice office = WithIssued("shaanxi");
        LetterActionException refused = office.Refused(actions => actions.Serve(Reminder(office), Day, ServiceForm.Mail, deemed: true, Signed));
        Assert.Contains(refused.Refusals, one => one.Reason == LetterActionReason.ProofContradicts);
    }

    [Fact]
    public void A_letter_is_served_once_after_its_issue_and_not_before_its_day()
    {
        LetterOffice office = LetterOffice.WithReminder();
        Assert.Equal(LetterActionReason.NotIssued, Record(() => Serve(office, Day))!.Reason);
        office = WithIssued();
        Assert.Equal(LetterActionReason.DayTooEarly, Record(() => Serve(office, Issued.PlusDays(-1)))!.Reason);
        Assert.Null(Record(() => Serve(office, Day)));
        Assert.Equal(LetterActionReason.DoneAlready, Record(() => Serve(office, Day))!.Reason);
    }

    /// <summary>The proof often comes after the service: it is put beside what is known, and a refusal takes the place of a signature.</summary>
    [Fact]
    public void A_proof_that_comes_later_is_put_beside_what_is_known()
    {
        LetterOffice office = WithIssued();
        office.Do(actions => actions.Serve(Reminder(office), Day, ServiceForm.Mail, proof: new ServiceProof { Tracking = "EMS1" }));
        Correct(office, new LetterCorrection { Proof = new ServiceProof { ReceivedBy = "王经理" } });
        Assert.Equal(new ServiceProof { Tracking = "EMS1", ReceivedBy = "王经理" }, Reminder(office).Proof);
        Correct(office, new LetterCorrection { Proof = new ServiceProof { Refusal = "退回" } });
        Assert.Equal(new ServiceProof { Tracking = "EMS1", Refusal = "退回" }, Reminder(office).Proof);
        Assert.Equal(LetterState.Served, Reminder(office).State);
    }

    [Fact]
    public void An_objection_is_open_until_the_union_answers_it()
    {
        LetterOffice office = WithObjection();
        Letter objected = Reminder(office);
        Assert.Equal((true, "王经理", "已发清"), (objected.HasOpenObjection, objected.Objection!.From, objected.Objection.Text));
        LetterDeadline open = Assert.Single(Deadlines(office, null), one => one.Kind == DeadlineKind.ObjectionAnswer);
        Assert.Equal((Day.PlusDays(2), null), (open.From!.Value, open.Due));
        Assert.NotNull(open.NoDue);
        office.Do(actions => actions.AnswerObjection(Reminder(office), Day.PlusDays(5), ObjectionOutcome.Upheld, " 事实清楚 "));
        Letter answered = Reminder(office);
        Assert.Equal((false, ObjectionOutcome.Upheld, "事实清楚"), (answered.HasOpenObjection, answered.Objection!.Outcome!.Value, answered.Objection.Answer));
        Assert.Equal(objected.State, answered.State);
        Assert.DoesNotContain(Deadlines(office, null), one => one.Kind == DeadlineKind.ObjectionAnswer);
    }

    /// <summary>The first day does not count: ten working days from Saturday 2026-05-09, a make-up day, end on Friday the 22nd.</summary>
    [Fact]
    public void The_limit_of_the_office_says_by_when_an_objection_is_answered()
    {
        LetterOffice office = WithObjection();
        LetterDeadline due = Assert.Single(Deadlines(office, new ReplyPeriod(10, PeriodUnit.WorkingDay)), one => one.Kind == DeadlineKind.ObjectionAnswer);
        Assert.Equal(new LocalDate(2026, 5, 22), due.Due);
        Assert.False(due.IsOverdue);
    }

    [Fact]
    public void What_is_no_answer_to_an_objection_is_refused()
    {
        LetterOffice none = WithIssued();
        Serve(none, Day);
        Assert.Equal(LetterActionReason.NoObjection, Record(() => Answer(none, Day))!.Reason);
        LetterOffice office = WithObjection();
        Assert.Equal(LetterActionReason.DayTooEarly, Record(() => Answer(office, Day.PlusDays(1)))!.Reason);
        Assert.Equal(LetterActionReason.NoReasonGiven, Record(() => Answer(office, Day.PlusDays(3), " "))!.Reason);
        Assert.Null(Record(() => Answer(office, Day.PlusDays(3))));
        Assert.Equal(LetterActionReason.AnsweredAlready, Record(() => Answer(office, Day.PlusDays(3)))!.Reason);
    }

    [Fact]
    public void Nobody_objects_to_a_letter_that_is_closed_and_its_objection_is_open_no_more()
    {
        LetterOffice office = WithIssued();
        Serve(office, Day);
        office.Do(actions => actions.Close(Reminder(office), "不再需要"));
        Assert.Equal(LetterActionReason.NotOpen, Record(() => Object(office))!.Reason);
        LetterOffice objected = WithObjection();
        objected.Do(actions => actions.Close(Reminder(objected), "不再需要"));
        Assert.False(Reminder(objected).HasOpenObjection);
        Assert.Equal(LetterActionReason.NotOpen, Record(() => Answer(objected, Day.PlusDays(3)))!.Reason);
    }

    [Fact]
    public void An_answer_rests_on_the_objection()
    {
        LetterOffice office = WithObjection();
        Answer(office, Day.PlusDays(3));
        RecordedAct objection = office.Act(LetterStep.Reminder, ActKind.Replied);
        LetterActionException refused = office.RefusedToPutRight(
            corrections => corrections.Withdraw(objection, "李某", "误登", Instant.FromUtc(2026, 1, 1, 0, 0)));
        Assert.Equal(LetterActionReason.RestedOn, refused.Reason);
        office.Withdraw(office.Act(LetterStep.Reminder, ActKind.ObjectionAnswered));
        office.Withdraw(objection);
        Assert.Null(Reminder(office).Objection);
    }

    /// <summary>
    /// Whatever is done in whatever order: an objection is open exactly if the employer has objected, nobody has answered, and the letter is neither accepted
    /// nor closed.
    /// </summary>
    [Property(MaxTest = 60)]
    public void An_objection_is_open_exactly_until_it_is_answered_or_the_letter_is_done_with(byte[] acts)
    {
        LetterOffice office = WithIssued();
        (bool objected, bool answered, bool ended) = (false, false, false);
        foreach (byte act in acts)
        {
            LetterActionException? refused = Record(() => _ = (act % 5) switch
            {
                0 => Serve(office, Day),
                1 => Object(office),
                2 => Answer(office, Day.PlusDays(3)),
                3 => office.Do(actions => actions.Accept(Reminder(office), Day.PlusDays(4))),
                _ => office.Do(actions => actions.Close(Reminder(office), "不再需要")),
            });
            if (refused is not null) continue;
            objected |= act % 5 == 1;
            answered |= act % 5 == 2;
            ended |= act % 5 is 3 or 4;
            Assert.Equal(objected && !answered && !ended, Reminder(office).HasOpenObjection);
        }
    }

    private static LetterOffice WithIssued(string place = "hubei")
    {
        LetterOffice office = LetterOffice.WithReminder(place);
        office.Issue(LetterStep.Reminder, Issued);
        return office;
    }

    private static LetterOffice WithObjection()
    {
        LetterOffice office = WithIssued();
        Serve(office, Day);
        Object(office);
        return office;
    }

    private static Letter Reminder(LetterOffice office) => office.Letter(LetterStep.Reminder);

    private static LetterAct Serve(LetterOffice office, LocalDate on) => office.Do(actions => actions.Serve(Reminder(office), on, ServiceForm.InPerson));

    private static LetterAct Object(LetterOffice office) =>
        office.Do(actions => actions.Reply(Reminder(office), Day.PlusDays(2), ReplyOutcome.Objected, "已发清", "王经理"));

    private static LetterAct Answer(LetterOffice office, LocalDate on, string text = "事实清楚") =>
        office.Do(actions => actions.AnswerObjection(Reminder(office), on, ObjectionOutcome.Upheld, text));

    private static void Correct(LetterOffice office, LetterCorrection right) => office.Correct(office.Act(LetterStep.Reminder, ActKind.Served), right);

    private static IReadOnlyList<LetterDeadline> Deadlines(LetterOffice office, ReplyPeriod? limit) =>
        LetterDeadline.Of(office.Register, office.Place, office.Calendar, Day.PlusDays(4), limit);

    private static LetterActionException? Record(Action act) => Xunit.Record.Exception(act) switch
    {
        null => null,
        LetterActionException refused => refused,
        { } other => throw other,
    };
}
