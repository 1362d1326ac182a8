<?php

namespace Drupal\cap_commun\Form;

use CapCommun\Local;
use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;

/**
 * The site's own contact and resources. A mistake is named; what was typed stays on screen.
 */
class SettingsForm extends ConfigFormBase {

  /**
   * {@inheritdoc}
   */
  public function getFormId() {
    return 'cap_commun_settings';
  }

  /**
   * {@inheritdoc}
   */
  protected function getEditableConfigNames() {
    return ['cap_commun.settings'];
  }

  /**
   * {@inheritdoc}
   */
  public function buildForm(array $form, FormStateInterface $form_state) {
    $french = $this->language() === 'fr';
    $form['local'] = [
      '#type' => 'textarea',
      '#rows' => 18,
      '#title' => $french ? 'Contact et ressources, en JSON' : 'Contact and resources, as JSON',
      '#description' => $french
        ? 'Ce que vous donnez ici paraît dans chaque module du site, et y est dit local. Laissez vide pour ne rien ajouter.'
        : 'What you give here shows in every widget of the site, and is said to be local. Leave it empty to add nothing.',
      '#default_value' => $this->config('cap_commun.settings')->get('local'),
    ];
    return parent::buildForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function validateForm(array &$form, FormStateInterface $form_state) {
    parent::validateForm($form, $form_state);
    $refused = Local::read((string) $form_state->getValue('local'), $this->language())->refused;
    if ($refused !== []) {
      $lines = array_map(fn ($refusal) => $refusal->message, $refused);
      $form_state->setErrorByName('local', implode(' ', $lines));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function submitForm(array &$form, FormStateInterface $form_state) {
    $this->config('cap_commun.settings')->set('local', trim((string) $form_state->getValue('local')))->save();
    parent::submitForm($form, $form_state);
  }

  /**
   * The language of the page.
   */
  private function language(): string {
    return \Drupal::languageManager()->getCurrentLanguage()->getId();
  }

}
