from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("quizzes", "0003_pictures"),
    ]

    operations = [
        migrations.AddField(
            model_name="picture",
            name="left_out",
            field=models.BooleanField(default=False, verbose_name="leave this picture out"),
        ),
        migrations.AlterField(
            model_name="article",
            name="shows_pictures",
            field=models.BooleanField(
                default=True,
                help_text="Untick it and they are hidden at once from all students, in quizzes that are under way too.",
                verbose_name="show the pictures",
            ),
        ),
    ]
